/**
 * The screens of qualifications, certificates and blocks, and their parts of a supplier's
 * page.
 */
@NullMarked
package io.cailian.qualification.ui;

import org.jspecify.annotations.NullMarked;
