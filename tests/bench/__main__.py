"""`make bench`: every measure in turn, each beside what it is compared with."""

from tests.bench import bench_compare, bench_faults, bench_pages, bench_site, bench_topics

MEASURES = (bench_compare, bench_topics, bench_site, bench_pages, bench_faults)

if __name__ == "__main__":
    for measure in MEASURES:
        measure.main()
