package io.kpihealth.scoringclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system:churn-rate",
                "019a0000-0000-7000-8000-000000000001:churn-rate",
                "019a0000-0000-7000-8000-000000000001:churn-rate:enterprise"
            })
    void shouldReadWhatItWrites(String text) {
        assertThat(RangeKey.parse(text)).hasToString(text);
    }

    @Test
    void shouldRefuseOtherKeys() {
        assertThatThrownBy(() -> RangeKey.parse("churn-rate")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RangeKey.parse("not-a-uuid:churn-rate")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new RangeKey(new UUID(0, 1), "smb", "x")).hasToString("00000000-0000-0000-0000-000000000001:x:smb");
    }
}
