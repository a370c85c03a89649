package dev.turnstone.bridge.liquibase;

import dev.turnstone.liquibase.custom.Given;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;

/** The files below our search path, by their paths. They can be read, not listed. */
final class GivenFiles extends AbstractResourceAccessor {
    private final Given.Files files;

    GivenFiles(Given.Files files) {
        this.files = files;
    }

    @Override
    public List<Resource> search(String path, boolean recursive) {
        return List.of();
    }

    @Override
    public List<Resource> getAll(String path) throws IOException {
        Optional<byte[]> content = files.read(path);
        return content.isEmpty() ? List.of() : List.of(new GivenFile(path, files));
    }

    @Override
    public List<String> describeLocations() {
        return List.of("the search path of the changelog");
    }

    @Override
    public void close() {}

    private static final class GivenFile extends AbstractResource {
        private final Given.Files files;

        GivenFile(String path, Given.Files files) {
            super(path, uri(path));
            this.files = files;
        }

        private static URI uri(String path) {
            try {
                return new URI("changelog", null, "/" + path, null);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(path, e);
            }
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return new ByteArrayInputStream(
                    files.read(getPath()).orElseThrow(() -> new FileNotFoundException(getPath())));
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Resource resolve(String other) {
            return new GivenFile(resolvePath(other), files);
        }

        @Override
        public Resource resolveSibling(String other) {
            return new GivenFile(resolveSiblingPath(other), files);
        }
    }
}
