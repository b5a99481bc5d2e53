import DequeModule

/// Makes elements on all cores, some way ahead of the one that is asked for, and gives them in order.
///
/// Neighbours that cost little are made by one task, so that small files are not outweighed by the tasks. Tasks are
/// started only when an element is asked for, and only as far ahead as the limits allow, which bounds what is held.
/// They cannot be children of a task group, which would have to end before `next()` returns: so this is what cancels
/// them, at the latest when it is released itself.
final class ReadAhead<Element: Sendable> {
  /// Neighbours, and the task that makes them.
  private struct Batch {
    let cost: Int
    let task: Task<[Element], Never>
  }

  private let costs: [Int]
  private let limits: ReadAheadLimits
  private let element: @Sendable (Int) -> Element
  /// The elements that were made and not given.
  private var elements: Deque<Element> = []
  /// The batches after them.
  private var batches: Deque<Batch> = []
  /// The elements that no task was given to make.
  private(set) var remaining: Range<Int>

  /// - Parameters:
  ///   - costs: What each element costs, in bytes.
  ///   - limits: How far to go ahead.
  ///   - element: Makes the element of an index of `costs`.
  init(costs: [Int], limits: ReadAheadLimits, element: @escaping @Sendable (Int) -> Element) {
    (self.costs, self.limits, self.element) = (costs, limits, element)
    remaining = costs.indices
  }

  deinit {
    for batch in batches { batch.task.cancel() }
  }

  /// The next element; `nil` after the last one, and after an error.
  ///
  /// - Throws: The task that asks was cancelled. Then no task of this is running.
  func next() async throws(CancellationError) -> Element? {
    if elements.isEmpty, !Task.isCancelled { await receive() }
    if Task.isCancelled, await stop() { throw CancellationError() }
    return elements.popFirst()
  }

  /// Waits for the first batch, which leaves room for others.
  private func receive() async {
    startBatches()
    guard let first = batches.first?.task else { return }
    let tasks = batches.map(\.task)
    elements = await withTaskCancellationHandler {
      Deque(await first.value)
    } onCancel: {
      for task in tasks { task.cancel() }
    }
    batches.removeFirst()
    // While these elements are used, the cores make others.
    if !Task.isCancelled { startBatches() }
  }

  /// Ends all work and waits until it has ended.
  ///
  /// - Returns: Whether there were elements left.
  private func stop() async -> Bool {
    let isUnfinished = !elements.isEmpty || !batches.isEmpty || !remaining.isEmpty
    for batch in batches { batch.task.cancel() }
    for batch in batches { _ = await batch.task.value }
    elements = []
    batches = []
    remaining = remaining.upperBound..<remaining.upperBound
    return isUnfinished
  }

  /// Starts as many batches as the limits allow, and one in any case.
  private func startBatches() {
    var cost = batches.reduce(0) { $0 + $1.cost }
    while !remaining.isEmpty, batches.count < limits.batchCount {
      let next = nextBatch()
      cost += next.cost
      guard batches.isEmpty || cost <= limits.cost else { return }
      remaining = next.indices.upperBound..<remaining.upperBound
      batches.append(Batch(cost: next.cost, task: task(for: next.indices)))
    }
  }

  /// The first of the remaining elements that together are worth a task.
  private func nextBatch() -> (indices: Range<Int>, cost: Int) {
    var (end, cost) = (remaining.lowerBound, 0)
    while end < remaining.upperBound, cost < limits.batchCost {
      cost += min(max(costs[end], limits.minimumCost), limits.cost)
      end += 1
    }
    return (remaining.lowerBound..<end, cost)
  }

  private func task(for indices: Range<Int>) -> Task<[Element], Never> {
    Task { @concurrent [element] in
      var elements: [Element] = []
      elements.reserveCapacity(indices.count)
      for index in indices {
        // Who cancels asks for no more elements.
        if Task.isCancelled { break }
        elements.append(element(index))
      }
      return elements
    }
  }
}
