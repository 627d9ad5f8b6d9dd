"""`make bench`: every measure in turn, each beside what it is compared with."""

from tests.bench import (
    bench_command,
    bench_compare,
    bench_faults,
    bench_kills,
    bench_mutations,
    bench_pages,
    bench_scale,
    bench_site,
    bench_topics,
)

#: The longest stand last: 520 builds that are ended, and 20 of a hundred broken files each, take an hour and a half.
MEASURES = (
    bench_command,
    bench_compare,
    bench_topics,
    bench_site,
    bench_pages,
    bench_scale,
    bench_faults,
    bench_mutations,
    bench_kills,
)

if __name__ == "__main__":
    for measure in MEASURES:
        measure.main()
