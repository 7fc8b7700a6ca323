@NullMarked
package io.kpihealth.ingest;

import org.jspecify.annotations.NullMarked;
