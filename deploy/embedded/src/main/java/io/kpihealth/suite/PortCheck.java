package io.kpihealth.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Names every taken port before anything starts. */
final class PortCheck {
    private PortCheck() {}

    static void requireFree(Settings settings) {
        requireOwnAddress(settings.host());
        List<String> taken = new ArrayList<>();
        for (Port port : Port.values()) {
            int number = settings.port(port);
            if (!canListen(settings.host(), number) || Http.listens(settings.address(), number)) {
                taken.add("  " + number + " for " + port.user() + " (set " + port.variable() + " to another one)");
            }
        }
        if (!taken.isEmpty()) {
            throw new SuiteFailure(
                    "ports are taken by other programs; nothing was started:\n" + String.join("\n", taken));
        }
    }

    /** Else every port would look taken. */
    private static void requireOwnAddress(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null) {
                return;
            }
            throw new SuiteFailure("KPIHEALTH_HOST is no address of this machine: " + host);
        } catch (IOException unknown) {
            throw new SuiteFailure("KPIHEALTH_HOST is no address of this machine: " + host, unknown);
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
