package dev.turnstone.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles routines for tests. */
final class JavaRoutines {
    private JavaRoutines() {}

    static void compile(String name, String source, Path into) throws IOException {
        Files.createDirectories(into);
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options = List.of("-d", into.toString(), "-classpath", System.getProperty("java.class.path"));
        if (!compiler.getTask(said, null, null, options, null, List.of(file)).call()) {
            throw new IllegalArgumentException(said.toString());
        }
    }
}
