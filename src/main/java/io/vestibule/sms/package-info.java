/**
 * What we ask of a company or gateway that sends texts, and the one vocabulary for what can go wrong. Each type of
 * provider is a package below this one: a {@link io.vestibule.sms.SmsDriver} bean that makes
 * {@link io.vestibule.sms.SmsProvider}s from settings. Drivers never know each other, and nothing above knows a driver.
 */
package io.vestibule.sms;
