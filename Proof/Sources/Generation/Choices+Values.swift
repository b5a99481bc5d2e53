extension Choices {
  /// A number in a range; its lower bound is the simplest.
  public mutating func int(_ range: ClosedRange<Int>) -> Int {
    let span = UInt64(bitPattern: Int64(range.upperBound) &- Int64(range.lowerBound))
    guard span < .max else { return Int(truncatingIfNeeded: draw(below: .max)) }
    return range.lowerBound &+ Int(truncatingIfNeeded: draw(below: span + 1))
  }

  /// True in `count` of `total` cases; false is the simplest.
  public mutating func chance(_ count: Int, in total: Int) -> Bool {
    draw(below: UInt64(total)) >= UInt64(total - count)
  }

  /// One of several; the first is the simplest.
  public mutating func pick<Elements: RandomAccessCollection>(_ elements: Elements) -> Elements.Element {
    elements[elements.index(elements.startIndex, offsetBy: int(0...elements.count - 1))]
  }

  /// A value, or `nil`, which is simpler.
  public mutating func optional<Value>(_ generate: (inout Choices) -> Value) -> Value? {
    chance(1, in: 2) ? generate(&self) : nil
  }

  /// Up to `limit` values, on average about `average`; each can be left out alone.
  public mutating func array<Element>(
    upTo limit: Int, average: Int = 3, of generate: (inout Choices) -> Element
  ) -> [Element] {
    var elements: [Element] = []
    while elements.count < limit {
      let element: Element?? = group { choices in
        choices.chance(average, in: average + 1) ? .some(generate(&choices)) : .some(nil)
      }
      guard case .some(.some(let element)) = element else { break }
      elements.append(element)
    }
    return elements
  }
}
