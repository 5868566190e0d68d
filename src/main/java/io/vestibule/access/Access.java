package io.vestibule.access;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.controller.Controllers;
import io.vestibule.controller.LoginForm;
import io.vestibule.guest.Guest;
import io.vestibule.secret.Secret;
import io.vestibule.task.Tasks;

/** Lets an endpoint on: hands the guest's browser to the controller, then looks for evidence that it worked. */
@Singleton
public class Access {

    private final Controllers controllers;
    private final Tasks tasks;
    private final Clock clock;

    Access(Controllers controllers, Tasks tasks, Clock clock) {
        this.controllers = controllers;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The form for the guest's browser; empty when the controller is not configured any more. */
    public Optional<LoginForm> loginForm(String controller, Guest guest, Secret password, URI landing) {
        return controllers.loginForm(controller, guest.userName, password, landing);
    }

    /** Begins to watch for the login; inside the caller's transaction. */
    public void watch(Guest guest) {
        guest.loginAt = clock.instant();
        tasks.schedule(OnlineTask.NAME, guest.id.toString());
    }
}
