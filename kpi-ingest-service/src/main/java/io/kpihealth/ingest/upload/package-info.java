/** Files on their way in: received, read, shown as a preview, committed. */
@NullMarked
package io.kpihealth.ingest.upload;

import org.jspecify.annotations.NullMarked;
