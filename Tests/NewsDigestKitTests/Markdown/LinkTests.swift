import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Links in running text")
struct LinkTests {
  @Test(
    "The links of a text, in order",
    arguments: [
      (
        "로봇 ([hanbit.example](https://hanbit.example/a))",
        [Link(text: "hanbit.example", url: "https://hanbit.example/a")]
      ),
      ("[가](a)와 [나](b)", [Link(text: "가", url: "a"), Link(text: "나", url: "b")]),
      ("[가](a)[나](b)", [Link(text: "가", url: "a"), Link(text: "나", url: "b")]),
      ("첫 줄\n둘째 [가](a) 줄", [Link(text: "가", url: "a")]),
      ("[위키 (상)](https://w.example/r_(1))", [Link(text: "위키 (상)", url: "https://w.example/r_(1)")]),
      ("[[속보] 로봇](a)", [Link(text: "[속보] 로봇", url: "a")]),
      ("\\[가](a)", []),
      ("[가]", []),
      ("[가](a b)", []),
      ("[가](", []),
      ("", []),
    ])
  func links(text: String, links: [Link]) {
    expectNoDifference(Link.all(in: text), links)
  }
}
