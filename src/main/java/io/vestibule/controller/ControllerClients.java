package io.vestibule.controller;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

/** One client for each controller that is asked, made when it is asked first. */
@Singleton
public class ControllerClients {

    private final Map<String, ControllerClient> clients = new ConcurrentHashMap<>();

    public ControllerClient of(String controller, CallSettings settings) {
        return clients.computeIfAbsent(controller, name -> new ControllerClient(settings));
    }
}
