package dev.turnstone.tests.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;

/** One client's connection through a {@link TcpProxy}: two sockets and a thread for each direction. */
final class ProxiedConnection {
    private static final int BUFFER = 16_384;

    private final Socket client;
    private final Socket server;
    private final NetworkWeather weather;
    private final Runnable cutAll;
    private final AtomicBoolean clientSpeaks = new AtomicBoolean();

    ProxiedConnection(Socket client, Socket server, NetworkWeather weather, Runnable cutAll) throws IOException {
        this.client = client;
        this.server = server;
        this.weather = weather;
        this.cutAll = cutAll;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    void start() {
        pump("to server", this::clientToServer);
        pump("to client", this::serverToClient);
    }

    /** Closes both ends with a reset instead of a farewell. */
    void reset() {
        reset(client);
        resetServer();
    }

    /** The server gives the connection up; the client doesn't hear of it. */
    void resetServer() {
        reset(server);
    }

    private void clientToServer() throws IOException, InterruptedException {
        InputStream in = client.getInputStream();
        OutputStream out = server.getOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (!clientSpeaks.getAndSet(true)) {
                weather.beginRoundTrip();
                weather.request();
                if (weather.losesRequest()) {
                    cutAll.run();
                    return;
                }
            }
            weather.awaitPassage();
            out.write(buffer, 0, n);
        }
        weather.awaitPassage();
        server.shutdownOutput();
    }

    private void serverToClient() throws IOException, InterruptedException {
        InputStream in = server.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            clientSpeaks.set(false);
            weather.answer();
            weather.awaitPassage();
            if (weather.losesAnswer()) {
                cutAll.run();
                return;
            }
            int admitted = weather.admit(n);
            out.write(buffer, 0, admitted);
            if (admitted < n) {
                cutAll.run();
                return;
            }
        }
        weather.awaitPassage();
        client.shutdownOutput();
    }

    private void pump(String direction, Pump pump) {
        Thread thread = new Thread(
                () -> {
                    try {
                        pump.run();
                    } catch (IOException e) {
                        endWhenAnybodyHears();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "proxy " + direction);
        thread.setDaemon(true);
        thread.start();
    }

    private void endWhenAnybodyHears() {
        try {
            weather.awaitPassage();
            reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reset(Socket socket) {
        try {
            // Lingering for zero seconds is what makes closing a reset.
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyClosed) {
            // That is what was wanted.
        }
    }

    private interface Pump {
        void run() throws IOException, InterruptedException;
    }
}
