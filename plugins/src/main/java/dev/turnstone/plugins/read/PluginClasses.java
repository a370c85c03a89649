package dev.turnstone.plugins.read;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Where a plugin's classes are. Whether one is there is told by its file; it is loaded by nobody but who runs it.
 *
 * @param jarsAndFolders of the plugin, and nobody else's
 */
record PluginClasses(List<Path> jarsAndFolders) {
    static final PluginClasses NONE = new PluginClasses(List.of());

    PluginClasses {
        jarsAndFolders = List.copyOf(jarsAndFolders);
    }

    /** Whether there is such a class. */
    boolean has(String className) throws IOException {
        String file = className.replace('.', '/') + ".class";
        for (Path place : jarsAndFolders) {
            if (Files.isDirectory(place) ? Files.isRegularFile(place.resolve(file)) : isIn(place, file)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Path jar, String file) throws IOException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            return opened.getEntry(file) != null;
        }
    }

    /** A loader of this plugin's classes alone, behind that of the engine; the caller closes it. */
    URLClassLoader loader() {
        List<URL> urls = new ArrayList<>();
        try {
            for (Path place : jarsAndFolders) {
                urls.add(place.toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a path is always a URL", e);
        }
        return new URLClassLoader(urls.toArray(URL[]::new), PluginClasses.class.getClassLoader());
    }
}
