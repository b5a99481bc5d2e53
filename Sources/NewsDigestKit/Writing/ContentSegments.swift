/// The meanings of a model.
struct ContentSegments<Meaning: SegmentMeaning>: MeaningSink {
  private(set) var meanings: [Meaning] = []
  private(set) var kinds: [SegmentKind] = []

  var count: Int { kinds.count }

  mutating func remove(at index: Int) {
    meanings.remove(at: index)
    kinds.remove(at: index)
  }

  mutating func receive(_ meaning: consuming Meaning, for property: @autoclosure () -> String) {
    kinds.append(meaning.kind)
    meanings.append(meaning)
  }
}

/// Finds the name of the property of one segment of a model.
struct PropertyFinder<Meaning: SegmentMeaning>: MeaningSink {
  let wanted: Int
  private var index = 0
  private(set) var property: String?

  init(wanted: Int) {
    self.wanted = wanted
  }

  mutating func receive(_ meaning: consuming Meaning, for property: @autoclosure () -> String) {
    if index == wanted { self.property = property() }
    index += 1
  }
}

/// The names of the properties of a model's segments.
struct PropertyList<Meaning: SegmentMeaning>: MeaningSink {
  private(set) var names: [String] = []

  mutating func receive(_ meaning: consuming Meaning, for property: @autoclosure () -> String) {
    names.append(property())
  }
}
