/** How a person wants to be spoken to and reminded: zone, language, habits. */
@NullMarked
package dev.pora.telegram.conversation.settings;

import org.jspecify.annotations.NullMarked;
