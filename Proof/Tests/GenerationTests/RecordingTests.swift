import Generation
import Testing

@Suite struct RecordingTests {
  @Test func textsHoldTheNumbers() {
    #expect(Recording.text(of: [0, 1, 127, 128, .max]) == "00017f8001" + "ffffffffffffffffff01")
    for values: [UInt64] in [[], [0], [5, 300, 70_000], [.max, 0, 1]] {
      #expect(Recording.values(of: Recording.text(of: values)) == values)
    }
    for broken in ["0", "8", "80", "zz", "ffffffffffffffffffffff01"] { #expect(Recording.values(of: broken) == nil) }
  }
}
