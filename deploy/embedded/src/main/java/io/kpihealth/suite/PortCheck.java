package io.kpihealth.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Names every taken port before anything starts. */
final class PortCheck {
    private PortCheck() {}

    static void requireFree(Settings settings) {
        List<String> taken = new ArrayList<>();
        for (Port port : Port.values()) {
            int number = settings.port(port);
            if (!canListen(settings.host(), number) || Http.listens(number)) {
                taken.add("  " + number + " for " + port.user() + " (set " + port.variable() + " to another one)");
            }
        }
        if (!taken.isEmpty()) {
            throw new SuiteFailure(
                    "ports are taken by other programs; nothing was started:\n" + String.join("\n", taken));
        }
    }

    private static boolean canListen(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
