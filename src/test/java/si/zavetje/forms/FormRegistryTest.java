package si.zavetje.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A feature that cannot say which forms it takes leaves no half registry behind. */
class FormRegistryTest {

    private boolean ill = true;

    @Test
    void what_failed_once_is_tried_again_and_then_all_forms_are_known() {
        var features = new StaticListableBeanFactory();
        features.addBean("well", (FormHandlers) forms -> forms.submit("One", submission -> {}));
        features.addBean("ill", (FormHandlers) forms -> {
            if (ill) {
                throw new IllegalStateException("ill");
            }
            forms.submit("Two", submission -> {});
        });
        var registry = new FormRegistry(features.getBeanProvider(FormHandlers.class));

        assertThatThrownBy(registry::names).hasMessage("ill");
        assertThatThrownBy(registry::names).as("not the half of them").hasMessage("ill");
        ill = false;
        assertThat(registry.names()).containsExactlyInAnyOrder("One", "Two");
    }
}
