import Testing

@testable import NewsDigestKit

/// The forms are those of the National Institute of Korean Language's rules of spelling.
@Suite("Particles of Korean")
struct KoreanParticleTests {
  @Test(
    "A particle depends on the last sound",
    arguments: [
      ("사과", "사과를", "사과로"), ("책", "책을", "책으로"), ("물", "물을", "물로"), ("서울", "서울을", "서울로"),
      // Numbers are said in Sino-Korean: 일, 이, 삼, 사, 오, 육, 칠, 팔, 구, 영, 십, 백.
      ("1", "1을", "1로"), ("2", "2를", "2로"), ("3", "3을", "3으로"), ("4", "4를", "4로"), ("5", "5를", "5로"),
      ("6", "6을", "6으로"), ("7", "7을", "7로"), ("8", "8을", "8로"), ("9", "9를", "9로"), ("0", "0을", "0으로"),
      ("10", "10을", "10으로"), ("100", "100을", "100으로"),
      // 지킬, 유튜브, 제이슨, 아르, 야믈, 마이닝.
      ("Jekyll", "Jekyll을", "Jekyll로"), ("YouTube", "YouTube를", "YouTube로"), ("JSON", "JSON을", "JSON으로"),
      ("CDR", "CDR을", "CDR로"), ("YAML", "YAML을", "YAML로"), ("mining", "mining을", "mining으로"),
      // 타이틀, 네임, 데이트.
      ("title", "title을", "title로"), ("name", "name을", "name으로"), ("date", "date를", "date로"),
      // The sound of these is not known.
      ("Markdoc", "Markdoc을(를)", "Markdoc(으)로"), ("type", "type을(를)", "type(으)로"), ("漢", "漢을(를)", "漢(으)로"),
      ("---", "---을(를)", "---(으)로"),
      ("", "을(를)", "(으)로"),
      // What follows the last letter has no sound.
      ("사과”", "사과”를", "사과”로"), ("(물)", "(물)을", "(물)로"),
      // What is in parentheses is not said.
      ("앱(App)", "앱(App)을", "앱(App)으로"), ("세계(물)", "세계(물)를", "세계(물)로"),
    ])
  func forms(text: String, object: String, direction: String) {
    #expect(text + KoreanParticle("을/를").form(after: text) == object)
    #expect(text + KoreanParticle("으로/로").form(after: text) == direction)
  }

  @Test("Syllables may be decomposed", arguments: [("책", "은"), ("사과", "는"), ("물", "은")])
  func decomposed(text: String, topic: String) {
    #expect(KoreanParticle("은/는").form(after: text.decomposed) == topic)
  }

  @Test("Messages have them after their arguments")
  func message() {
    let message = { (key: String) in
      LocalizedMessage("front-matter-duplicate-key", reason: "yaml", arguments: ["key": .text(key)])
        .text(in: .korean)
    }
    #expect(message("제목").hasPrefix("키 `제목`이 중복되었습니다."))
    #expect(message("date").hasPrefix("키 `date`가 중복되었습니다."))
  }
}
