package io.vestibule.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vestibule.guest.Person;
import io.vestibule.phone.PhoneNumbers;
import io.vestibule.phone.PhoneReading;
import io.vestibule.portal.Field;
import io.vestibule.portal.Portal;

/** What a filled-in form must satisfy before anything is stored. */
@Singleton
class SubmissionRules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MAIL = 254;
    private static final int LONGEST_REASON = 500;

    private final PhoneNumbers numbers;

    SubmissionRules(PhoneNumbers numbers) {
        this.numbers = numbers;
    }

    PhoneReading phone(String typed, String country, Portal portal) {
        return numbers.read(typed, country, portal.countries());
    }

    List<Problem> check(Submission submission, PhoneReading phone) {
        var problems = new ArrayList<Problem>();
        if (phone instanceof PhoneReading.Refused refused) {
            problems.add(problem(refused));
        }
        submission.portal().fields().forEach((field, required) -> {
            var typed = submission.answers().getOrDefault(field, "");
            if (typed.isBlank()) {
                if (required) {
                    problems.add(Problem.of(field.formName(), Problem.Kind.FIELD_EMPTY, field.formName()));
                }
            } else if (typed.length() > longest(field)) {
                problems.add(Problem.of(field.formName(), Problem.Kind.FIELD_TOO_LONG, longest(field)));
            } else if (isMail(field) && !typed.strip().matches("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+")) {
                problems.add(Problem.of(field.formName(), Problem.Kind.EMAIL_NOT_VALID));
            }
        });
        if (!submission.aup()) {
            problems.add(Problem.of("aup", Problem.Kind.AUP_NOT_ACCEPTED));
        }
        return problems;
    }

    static Problem problem(PhoneReading.Refused refused) {
        var kind =
                switch (refused.reason()) {
                    case EMPTY -> Problem.Kind.PHONE_EMPTY;
                    case TOO_SHORT -> Problem.Kind.PHONE_TOO_SHORT;
                    case TOO_LONG -> Problem.Kind.PHONE_TOO_LONG;
                    case NOT_MOBILE -> Problem.Kind.PHONE_NOT_MOBILE;
                    case COUNTRY_NOT_SERVED -> Problem.Kind.PHONE_COUNTRY_NOT_SERVED;
                    case NOT_A_NUMBER -> Problem.Kind.PHONE_NOT_A_NUMBER;
                };
        return new Problem("phone", kind, refused.country());
    }

    static Person person(Map<Field, String> answers) {
        return new Person(
                answer(answers, Field.FIRST_NAME),
                answer(answers, Field.LAST_NAME),
                answer(answers, Field.COMPANY),
                answer(answers, Field.EMAIL),
                answer(answers, Field.SPONSOR_EMAIL),
                answer(answers, Field.REASON));
    }

    /** A line of text as people mean it: no control characters, no blanks around it. */
    private static String answer(Map<Field, String> answers, Field field) {
        var clean =
                answers.getOrDefault(field, "").replaceAll("\\p{Cntrl}", " ").strip();
        return clean.isEmpty() ? null : clean;
    }

    private static boolean isMail(Field field) {
        return field == Field.EMAIL || field == Field.SPONSOR_EMAIL;
    }

    private static int longest(Field field) {
        if (isMail(field)) {
            return LONGEST_MAIL;
        }
        return field == Field.REASON ? LONGEST_REASON : LONGEST_NAME;
    }
}
