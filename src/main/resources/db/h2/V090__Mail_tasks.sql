-- Mails have a lane of their own, so that a hanging relay holds up nothing else.
create table task_mails (
  task_name            varchar(100)             not null,
  task_instance        varchar(100)             not null,
  task_data            varbinary(1000),
  execution_time       timestamp with time zone not null,
  picked               boolean                  not null,
  picked_by            varchar(50),
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures int,
  last_heartbeat       timestamp with time zone,
  version              bigint                   not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index task_mails_execution_time on task_mails (execution_time);
create index task_mails_last_heartbeat on task_mails (last_heartbeat);
