from tests.bench import figures as f

f.SIZES = (f.SIZES[1],)
f.RUNS = 1
f.SPLITS = ("service", "clerk", "month")
f.main()
