package io.cailian.sourcing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.cailian.IntegrationTest;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole application with a clock the test moves; timers fire only when a test says
 * so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@IntegrationTest
@Import(TestClock.Configuration.class)
@TestPropertySource(properties = { "flowable.async-executor-activate=false", "cailian.test.database=sourcing" })
@interface SourcingContext {

}
