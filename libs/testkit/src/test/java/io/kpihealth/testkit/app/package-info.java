@NullMarked
package io.kpihealth.testkit.app;

import org.jspecify.annotations.NullMarked;
