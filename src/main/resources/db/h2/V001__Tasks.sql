-- Durable work, one table for each lane. The columns are those of db-scheduler 16.
create table task_ise (
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
create index task_ise_execution_time on task_ise (execution_time);
create index task_ise_last_heartbeat on task_ise (last_heartbeat);

create table task_texts (
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
create index task_texts_execution_time on task_texts (execution_time);
create index task_texts_last_heartbeat on task_texts (last_heartbeat);

create table task_upkeep (
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
create index task_upkeep_execution_time on task_upkeep (execution_time);
create index task_upkeep_last_heartbeat on task_upkeep (last_heartbeat);

