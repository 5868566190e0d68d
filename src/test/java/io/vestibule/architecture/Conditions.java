package io.vestibule.architecture;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What the rules of the house ask of a class, where the library has no word for it. */
final class Conditions {

    private final String base;
    private final Arrows arrows;
    private final Supplier<JavaClasses> tests;

    /** The conditions in the house that lies in the given package, which the given classes test. */
    Conditions(String base, Arrows arrows, Supplier<JavaClasses> tests) {
        this.base = base;
        this.arrows = arrows;
        this.tests = tests;
    }

    ArchCondition<JavaClass> importOnlyWhatThePlanAllows() {
        return new ArchCondition<>("import only what the plan allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var from = arrows.planned(type.getPackageName());
                if (!Arrows.ALLOWED.containsKey(from)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " lives in no planned package"));
                }
                var may = Arrows.mayImport(from);
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    var to = arrows.planned(dependency.getTargetClass().getPackageName());
                    if (to != null && !may.contains(to)) {
                        events.add(SimpleConditionEvent.violated(
                                type, from + " must not import " + to + ": " + dependency.getDescription()));
                    }
                });
            }
        };
    }

    ArchCondition<JavaClass> lookDownOnly() {
        return new ArchCondition<>("look down only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var from = floor(type);
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    var to = floor(dependency.getTargetClass());
                    if (from >= 0 && to > from) {
                        events.add(SimpleConditionEvent.violated(type, "looks up: " + dependency.getDescription()));
                    }
                });
            }
        };
    }

    ArchCondition<JavaClass> haveATestOfTheContract() {
        return new ArchCondition<>("have a test of the contract in their package") {

            private Set<String> tested;

            /** Once for all classes: the import of the tests takes its time. */
            @Override
            public void init(Collection<JavaClass> types) {
                tested = tests.get().stream()
                        .filter(test -> test.isAssignableTo(base + ".sms.SmsProviderContract")
                                || test.isAssignableTo(base + ".sms.DirectProviderContract"))
                        .filter(test -> !test.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toSet());
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!tested.contains(type.getPackageName())) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " has no SmsProviderContract in its package"));
                }
            }
        };
    }

    ArchCondition<JavaClass> haveAContractOfTheirOwn() {
        return new ArchCondition<>("have a ControllerContract of their name") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var tested = tests.get().stream()
                        .filter(test -> test.isAssignableTo(base + ".controller.ControllerContract"))
                        .anyMatch(test -> test.getName().equals(type.getName() + "Test"));
                if (!tested) {
                    events.add(SimpleConditionEvent.violated(
                            type,
                            type.getName() + " has no ControllerContract called " + type.getSimpleName() + "Test"));
                }
            }
        };
    }

    ArchCondition<JavaClass> leaveRawValuesAlone() {
        return new ArchCondition<>("leave raw values alone") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var may = Revealers.contains(type.getName().substring(base.length() + 1));
                type.getCodeUnitAccessesFromSelf().stream()
                        .filter(access -> givesAway(access))
                        .filter(access -> !may || logs(access.getOrigin()))
                        .forEach(access -> events.add(
                                SimpleConditionEvent.violated(type, "reads a raw value: " + access.getDescription())));
            }
        };
    }

    private boolean givesAway(JavaCodeUnitAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        return owner.equals(base + ".phone.PhoneNumber") && access.getName().equals("e164")
                || owner.equals(base + ".secret.Secret") && access.getName().equals("reveal");
    }

    private static boolean logs(JavaCodeUnit unit) {
        return unit.getCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().matches(".*\\.(Logger|BasicLogger|Log)"));
    }

    private int floor(JavaClass type) {
        var planned = arrows.planned(type.getPackageName());
        if (planned == null) {
            return -1;
        }
        var feature = planned.split("\\.")[0];
        for (var floor = 0; floor < Arrows.FLOORS.size(); floor++) {
            if (Arrows.FLOORS.get(floor).contains(feature)) {
                return floor;
            }
        }
        return -1;
    }
}
