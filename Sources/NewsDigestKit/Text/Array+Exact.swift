extension Array {
  /// Moves all elements into an array with room for no more, and keeps the room that they took here.
  ///
  /// An array that grew by itself holds up to twice the memory that its elements need.
  mutating func takeAll() -> [Element] {
    guard !isEmpty else { return [] }
    return [Element](unsafeUninitializedCapacity: count) { room, initializedCount in
      initializedCount = count
      var index = count
      while let element = popLast() {
        index -= 1
        room.initializeElement(at: index, to: element)
      }
    }
  }
}
