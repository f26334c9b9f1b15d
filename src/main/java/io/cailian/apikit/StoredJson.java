package io.cailian.apikit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** An answer kept as JSON text, written again exactly as it was. */
record StoredJson(@JsonValue @JsonRawValue String text) {
}
