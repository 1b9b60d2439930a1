/** What every model, form and picture has to be, apart from the beans behind them. */
@NullMarked
package si.zavetje.models;

import org.jspecify.annotations.NullMarked;
