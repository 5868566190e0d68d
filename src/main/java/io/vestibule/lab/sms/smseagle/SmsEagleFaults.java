package io.vestibule.lab.sms.smseagle;

import jakarta.enterprise.context.ApplicationScoped;

import io.vestibule.lab.FaultAnswers;

/** A device in trouble answers with the pages of its web server. */
@ApplicationScoped
class SmsEagleFaults implements FaultAnswers {

    @Override
    public String system() {
        return "sms/smseagle";
    }

    @Override
    public String pathPrefix() {
        return "/lab/sms/smseagle/";
    }
}
