package io.kpihealth.tenants.token;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Who may exchange tokens. */
@ConfigMapping(prefix = "kpihealth.exchange")
interface ExchangeConfig {
    /** Secrets by client id. */
    Map<String, String> clients();
}
