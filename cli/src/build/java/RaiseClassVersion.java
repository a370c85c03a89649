import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Copies a jar, with its old class files as such of Java 7: {@code in.jar out.jar}.
 *
 * <p>The JVM's class data sharing takes no class older than Java 6, and none that its fast verifier can't check; that
 * one wants stack maps, which an old compiler didn't write. The code itself stays as it is.
 */
public final class RaiseClassVersion {
    private static final int MAJOR_VERSION = 7;
    private static final byte OLDEST_GOOD = Opcodes.V1_7;

    public static void main(String[] args) throws IOException {
        Path in = Path.of(args[0]);
        Path out = Path.of(args[1]);
        Files.createDirectories(out.getParent());
        try (JarFile jar = new JarFile(in.toFile());
                URLClassLoader classes = new URLClassLoader(new URL[] {in.toUri().toURL()});
                JarOutputStream copy = new JarOutputStream(Files.newOutputStream(out), manifest(jar))) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    copy(jar, entry, copy, classes);
                }
            }
        }
    }

    /** Says that the files were changed, as their licence asks. */
    private static Manifest manifest(JarFile jar) throws IOException {
        Manifest manifest = jar.getManifest();
        manifest.getMainAttributes().putValue("Changed-For-Turnstone", "class files are of Java 7, with stack maps");
        return manifest;
    }

    private static void copy(JarFile jar, JarEntry entry, JarOutputStream copy, ClassLoader classes)
            throws IOException {
        ZipEntry target = new ZipEntry(entry.getName());
        target.setTime(entry.getTime());
        copy.putNextEntry(target);
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            copy.write(entry.getName().endsWith(".class") ? raised(bytes, classes) : bytes);
        }
        copy.closeEntry();
    }

    private static byte[] raised(byte[] bytes, ClassLoader classes) {
        if (bytes[MAJOR_VERSION] >= OLDEST_GOOD) {
            return bytes;
        }
        // Before reading: for an older class ASM would write the stack maps of mobile phones.
        bytes[MAJOR_VERSION] = OLDEST_GOOD;
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return classes;
            }
        };
        new ClassReader(bytes).accept(writer, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }
}
