package io.kpihealth.bench;

import java.time.Duration;

/** What one step cost: CPU of the program that does it, CPU of the database, and wall time. */
record Step(Duration program, Duration database, Duration wall) {
    Duration cpu() {
        return program.plus(database);
    }

    Step plus(Step other) {
        return new Step(program.plus(other.program), database.plus(other.database), wall.plus(other.wall));
    }

    double microsPer(int values) {
        return cpu().toNanos() / 1000.0 / values;
    }

    double times(Step other) {
        return (double) cpu().toNanos() / other.cpu().toNanos();
    }
}
