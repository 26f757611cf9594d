-- The figures of a year, computed again by another program from the exported intervals.
-- It knows the definitions in docs/figures.md and nothing of how the server computes them.
CREATE TABLE raw AS SELECT * FROM read_csv($file, header = true, all_varchar = true);

CREATE TABLE piece AS
SELECT ticket, business_day, CAST(step AS INTEGER) AS step, act, state, service,
       coalesce("class", '') AS priority, coalesce(counter, '') AS counter,
       coalesce(clerk, '') AS clerk, device,
       CAST(substr(booked, 1, 26) AS TIMESTAMP) AS booked,
       CAST(substr(entered, 1, 26) AS TIMESTAMP) AS entered,
       CAST(substr("left", 1, 26) AS TIMESTAMP) AS gone
FROM raw;

CREATE TABLE called AS
SELECT *, sum(CAST(begins AS INTEGER)) OVER (PARTITION BY ticket ORDER BY step) AS turn
FROM (
    SELECT *, state = 'called' AND coalesce(
        lag(state) OVER (PARTITION BY ticket ORDER BY step) IN ('waiting', 'parked'), false
    ) AS begins
    FROM piece
);

CREATE TABLE at_counter AS
SELECT ticket, step, turn, state, begins, entered,
       (epoch_us(gone) - epoch_us(entered)) // 1000000 AS seconds
FROM called
WHERE state IN ('called', 'serving') AND turn > 0 AND (ticket, turn) NOT IN (
    SELECT (ticket, turn) FROM called WHERE state = 'waiting' AND act = 'undo'
);

CREATE TABLE visit AS
WITH ends AS (
    SELECT ticket,
           any_value(business_day) AS day, any_value(priority) AS priority,
           any_value(device) AS device, any_value(booked) AS booked,
           arg_min(act, step) AS taken_by, min(entered) AS taken,
           min(entered) FILTER (act = 'confirm') AS confirmed,
           arg_max(state, step) AS state, arg_max(service, step) AS service,
           arg_max(counter, step) AS counter, arg_max(clerk, step) AS clerk,
           max_by(entered, step) AS ended
    FROM piece GROUP BY ticket
), stays AS (
    SELECT ticket, min(entered) FILTER (begins) AS first_call, sum(seconds) AS handled,
           sum(seconds) FILTER (state = 'serving') AS served,
           min(turn) FILTER (state = 'serving') AS serving_turn
    FROM at_counter GROUP BY ticket
), ways AS (
    SELECT a.ticket, sum(a.seconds) AS way FROM at_counter a JOIN stays s
    ON a.ticket = s.ticket AND a.turn = s.serving_turn WHERE a.state = 'called' GROUP BY a.ticket
), counted AS (
    SELECT e.*, s.first_call, s.handled, s.served, w.way,
           CASE WHEN taken_by = 'from-home' THEN confirmed
                WHEN booked > taken THEN booked ELSE taken END AS came,
           CASE WHEN first_call IS NOT NULL THEN first_call
                WHEN state IN ('cancelled', 'expired', 'no_show') THEN ended END AS waited_until
    FROM ends e LEFT JOIN stays s USING (ticket) LEFT JOIN ways w USING (ticket)
)
SELECT CAST(day AS DATE) AS day, strftime(taken, '%H') AS hour, service, counter, clerk, priority,
       CASE WHEN taken_by = 'from-home' THEN 'home' WHEN taken_by = 'appointment' THEN 'booked'
            WHEN device IS NULL THEN 'staff' ELSE 'kiosk' END AS channel,
       state, first_call IS NOT NULL AS was_called,
       CASE WHEN came IS NOT NULL AND waited_until IS NOT NULL
            THEN greatest(0, (epoch_us(waited_until) - epoch_us(came)) // 1000000) END AS waited,
       way,
       CASE WHEN state = 'served' THEN served END AS served,
       CASE WHEN state = 'served' THEN coalesce(handled, 0) END AS handled
FROM counted;
