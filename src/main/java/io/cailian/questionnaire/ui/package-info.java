/**
 * The screens on which an administrator keeps the questionnaires.
 */
@NullMarked
package io.cailian.questionnaire.ui;

import org.jspecify.annotations.NullMarked;
