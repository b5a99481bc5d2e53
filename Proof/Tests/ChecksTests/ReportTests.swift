import Checks
import Testing

@Suite struct ReportTests {
  @Test func partsOfARunAddUp() {
    var first = FormatReport(format: "news-post")
    first.inputs = ["written": 2]
    var second = FormatReport(format: "news-post")
    second.inputs = ["written": 1, "refused": 4]
    second.laws = ["put-get": 5]
    first.add(second)
    #expect(first.inputs == ["written": 3, "refused": 4])
    #expect(first.laws == ["put-get": 5])
  }
}
