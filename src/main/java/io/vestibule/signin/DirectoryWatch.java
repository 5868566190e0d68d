package io.vestibule.signin;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.signin.Directory.Standing;
import io.vestibule.task.TaskOutcome;
import io.vestibule.task.Upkeep;

/** Looks now and then whether those who are signed in by the directory may still be, as it does not tell by itself. */
@Singleton
class DirectoryWatch extends Upkeep {

    private static final Logger LOG = Logger.getLogger(DirectoryWatch.class);

    private final Directory directory;
    private final DirectoryAccounts remembered;
    private final SignInConfig config;

    @Inject
    DirectoryWatch(Instance<Directory> directory, DirectoryAccounts remembered, SignInConfig config) {
        this(directory.isResolvable() ? directory.get() : null, remembered, config);
    }

    DirectoryWatch(Directory directory, DirectoryAccounts remembered, SignInConfig config) {
        super("directory-watch");
        this.directory = directory;
        this.remembered = remembered;
        this.config = config;
    }

    @Override
    protected TaskOutcome run() {
        if (directory != null && directory.configured()) {
            for (var name : remembered.signedIn()) {
                if (!look(name)) {
                    break; // nor would it answer for the others
                }
            }
        }
        return TaskOutcome.again(config.directoryCheck());
    }

    /** Whether the directory answers. Who is signed in stays so while it does not: a session has its own end. */
    private boolean look(String name) {
        var standing = directory.standing(name);
        if (standing instanceof Standing.Known known) {
            remembered.refresh(name, known.person());
        } else if (standing instanceof Standing.Gone) {
            LOG.infof("%s is signed out: not in the directory any more, or locked there", name);
            remembered.gone(name, "not in the directory any more, or locked there");
        }
        return !(standing instanceof Standing.Unknown);
    }
}
