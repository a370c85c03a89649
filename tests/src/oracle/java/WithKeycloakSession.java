import java.lang.reflect.Proxy;

/**
 * Does with Liquibase what {@link LiquibaseOracle} does, in a thread that has what Keycloak's classes insist on: a session
 * of a running Keycloak. They use it for the rows of realms, of which an empty database has none; so this one can do
 * nothing.
 */
public final class WithKeycloakSession {
    public static void main(String[] args) throws Exception {
        bind();
        Class.forName("LiquibaseOracle").getMethod("main", String[].class).invoke(null, (Object) args);
    }

    /** Gives the thread its session. */
    public static void bind() throws Exception {
        Class<?> session = Class.forName("org.keycloak.models.KeycloakSession");
        Object proxy = Proxy.newProxyInstance(
                session.getClassLoader(), new Class<?>[] {session}, (self, method, arguments) -> {
                    throw new UnsupportedOperationException("there is no Keycloak: " + method);
                });
        Class.forName("org.keycloak.connections.jpa.updater.liquibase.ThreadLocalSessionContext")
                .getMethod("setCurrentSession", session)
                .invoke(null, proxy);
    }
}
