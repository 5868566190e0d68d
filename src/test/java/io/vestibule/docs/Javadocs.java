package io.vestibule.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

/** Reads what the sources say about types and their members; a compiled class has neither comments nor an order. */
final class Javadocs {

    /** What a type says about itself and, in the order of the source, about its methods and constants. */
    record Type(String comment, Map<String, String> members) {}

    private final Map<String, Map<String, Type>> files = new HashMap<>();
    private final Path sources;

    Javadocs(Path sources) {
        this.sources = sources;
    }

    Type of(Class<?> type) {
        var file = type;
        while (file.getEnclosingClass() != null) {
            file = file.getEnclosingClass();
        }
        var path = sources.resolve(file.getName().replace('.', '/') + ".java");
        return files.computeIfAbsent(file.getName(), ignored -> read(path)).get(type.getSimpleName());
    }

    private static Map<String, Type> read(Path path) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjects(path));
            var reader = new Reader(DocTrees.instance(task));
            task.parse().forEach(unit -> reader.scan(unit, null));
            return reader.types;
        } catch (IOException e) {
            throw new AssertionError(path + " cannot be read", e);
        }
    }

    private static final class Reader extends TreePathScanner<Void, Type> {

        private final Map<String, Type> types = new HashMap<>();
        private final DocTrees docs;

        Reader(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree tree, Type outer) {
            var type = new Type(comment(getCurrentPath()), new LinkedHashMap<>());
            types.put(tree.getSimpleName().toString(), type);
            return super.visitClass(tree, type);
        }

        @Override
        public Void visitMethod(MethodTree tree, Type type) {
            type.members.put(tree.getName().toString(), comment(getCurrentPath()));
            return null;
        }

        @Override
        public Void visitVariable(VariableTree tree, Type type) {
            type.members.put(tree.getName().toString(), comment(getCurrentPath()));
            return null;
        }

        /** As a Markdown sentence on one line. */
        private String comment(TreePath path) {
            var raw = docs.getDocComment(path);
            return raw == null
                    ? ""
                    : raw.replaceAll("(?s)\\n\\s*@.*", "")
                            .replaceAll("\\{@code ([^}]*)}", "`$1`")
                            .replaceAll("\\{@link #?([^}]*)}", "`$1`")
                            .replaceAll("\\s+", " ")
                            .strip();
        }
    }
}
