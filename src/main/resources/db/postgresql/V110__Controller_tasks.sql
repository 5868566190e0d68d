-- A hanging controller holds up neither ISE nor the texts.
create table task_controllers (
  task_name            varchar(100)             not null,
  task_instance        varchar(100)             not null,
  task_data            bytea,
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
create index task_controllers_execution_time on task_controllers (execution_time);
create index task_controllers_last_heartbeat on task_controllers (last_heartbeat);

