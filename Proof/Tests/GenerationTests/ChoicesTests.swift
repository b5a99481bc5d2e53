import Generation
import NewsDigestKit
import Testing

@Suite struct ChoicesTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func recordingsReplay(seed: UInt64) {
    var choices = Choices(seed: seed)
    choices.drawWildness()
    let post = Generator<NewsPost>.newsPost.generate(&choices)
    var again = Choices(replaying: choices.recording.values)
    again.drawWildness()
    #expect(Generator<NewsPost>.newsPost.generate(&again) == post)
    #expect(again.recording.values == choices.recording.values)
    #expect(again.isExhausted)
  }

  @Test func zerosMakeThePlainest() {
    var choices = Choices(replaying: [])
    #expect(choices.int(3...9) == 3)
    #expect(choices.chance(1, in: 2) == false)
    #expect(choices.pick(["a", "b"]) == "a")
    let array = choices.array(upTo: 9) { $0.int(0...9) }
    #expect(array.isEmpty)
    let optional = choices.optional { $0.int(0...9) }
    #expect(optional == nil)
    #expect(choices.recording.values == [0, 0, 0, 0, 0])
  }

  @Test func numbersOfARecordingAreLowered() {
    var choices = Choices(replaying: [900, 2])
    #expect(choices.draw(below: 10) == 9)
    #expect(choices.draw(below: 10) == 2)
    #expect(choices.recording.values == [9, 2])
  }

  @Test func bytesAreTakenAsNeeded() {
    var choices = Choices(bytes: [7, 1, 2, 255])
    #expect(choices.draw(below: 5) == 2)
    #expect(choices.draw(below: 60_000) == 258)
    #expect(choices.draw(below: 256) == 255)
    #expect(choices.isExhausted)
    #expect(choices.draw(below: 100) == 0)
    // Nothing is to be chosen, and no byte is used.
    var one = Choices(bytes: [9])
    #expect(one.draw(below: 1) == 0)
    #expect(!one.isExhausted)
  }

  @Test(arguments: [0, 1, 2, 3] as [UInt64])
  func allNumbersOfARangeAreDrawn(seed: UInt64) {
    var choices = Choices(seed: seed)
    #expect(Set((0..<500).map { _ in choices.int(-2...3) }) == [-2, -1, 0, 1, 2, 3])
    _ = choices.int(.min ... .max)
  }
}
