throw new AggregateError([new Error('a'), 5], 'agg')
