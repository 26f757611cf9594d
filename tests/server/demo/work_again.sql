-- Ratings and dossiers of a month, computed again by another program from the rows as they are kept.
-- It knows the definitions in docs/figures.md and nothing of how the server computes them.
CREATE TABLE rating AS SELECT * FROM read_csv($rating, header = true, all_varchar = true);

CREATE TABLE dossier AS
SELECT channel, CAST(copies AS INT) AS copies, CAST(received_at AS TIMESTAMP) AS received_at,
       CAST(judged_at AS TIMESTAMP) AS judged_at, CAST(legal_at AS TIMESTAMP) AS legal_at,
       CAST(result_at AS TIMESTAMP) AS result_at, CAST(ended_at AS TIMESTAMP) AS ended_at
FROM read_csv($dossier, header = true, all_varchar = true);

CREATE MACRO wilson(p, n, side) AS
    (p + 3.8414588206941254 / (2 * n) + side * 1.959963984540054
     * sqrt(p * (1 - p) / n + 3.8414588206941254 / (4 * n * n))) / (1 + 3.8414588206941254 / n);

-- Cut to hundredths or hundredths of a percent, and an upper bound raised.
CREATE MACRO lower_to(value, parts) AS floor(value * parts + 1e-9) / parts;
CREATE MACRO raised_to(value, parts) AS ceil(value * parts - 1e-9) / parts;
CREATE MACRO part_of(many, all_) AS CASE WHEN all_ > 0 THEN (many * 10000 // all_) / 10000.0 END;

CREATE TABLE answer AS
UNPIVOT (SELECT service, counter, clerk, business_day AS day, overall, speed, attitude, convenience
         FROM rating)
ON overall, speed, attitude, convenience INTO NAME question VALUE given;

CREATE MACRO score_of(n, mean, asked) AS [
    n, asked, part_of(n, asked),
    CASE WHEN n >= 30 THEN lower_to(mean, 100) END,
    CASE WHEN n >= 30 THEN lower_to(1 + 4 * greatest(0, wilson((mean - 1) / 4, n, -1)), 100) END,
    CASE WHEN n >= 30 THEN raised_to(1 + 4 * least(1, wilson((mean - 1) / 4, n, 1)), 100) END
];

CREATE MACRO share_of(many, n) AS [
    CASE WHEN n >= 30 THEN part_of(many, n) END,
    CASE WHEN n >= 30 THEN lower_to(greatest(0, wilson(many / n, n, -1)), 10000) END,
    CASE WHEN n >= 30 THEN raised_to(least(1, wilson(many / n, n, 1)), 10000) END
];

CREATE MACRO dossiers_in(begins, ends) AS TABLE
WITH there AS (
    SELECT *, coalesce(result_at < ends, false) AS is_solved, coalesce(ended_at < ends, false) AS is_ended,
           result_at <= judged_at AS in_time,
           CAST(result_at + INTERVAL 7 HOUR AS DATE) < CAST(legal_at + INTERVAL 7 HOUR AS DATE)
               AS before_last_day
    FROM dossier
    WHERE received_at < ends AND coalesce(result_at >= begins, true)
      AND coalesce(ended_at >= begins, true)
)
SELECT channel,
       count(*) FILTER (received_at < begins) AS carried,
       count(*) FILTER (received_at >= begins) AS received,
       coalesce(sum(copies) FILTER (received_at >= begins), 0) AS copies,
       count(*) FILTER (is_solved) AS solved,
       count(*) FILTER (is_solved AND in_time AND before_last_day) AS early,
       count(*) FILTER (is_solved AND in_time AND NOT before_last_day) AS on_time,
       count(*) FILTER (is_solved AND NOT in_time) AS over_due,
       count(*) FILTER (NOT is_solved AND is_ended) AS without_result,
       count(*) FILTER (NOT is_solved AND NOT is_ended) AS in_progress,
       count(*) FILTER (NOT is_solved AND NOT is_ended AND judged_at < ends) AS in_progress_over_due,
       part_of(solved, carried + received) AS solved_share,
       part_of(early + on_time, solved) AS in_time_share,
       part_of(early + on_time, solved + in_progress) AS in_time_of_all_share
FROM there GROUP BY GROUPING SETS ((channel), ()) ORDER BY channel NULLS FIRST;
