package io.kpihealth.messaging;

/** Ids of consumer groups; never changed once they ran, for the broker keeps the positions under them. */
final class ConsumerGroups {
    private ConsumerGroups() {}

    static String of(String service, WorkConsumer consumer) {
        return "kpihealth." + service + "." + consumer.name();
    }

    /** Its lag is the number of dead letters that wait. */
    static String redrive(String service) {
        return "kpihealth." + service + ".redrive";
    }
}
