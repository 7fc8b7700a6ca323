/** Sample tenants and workbooks, and the main job step by step; both use the public API only, as any client would. */
@NullMarked
package io.kpihealth.suite.demo;

import org.jspecify.annotations.NullMarked;
