@INTRO-7
Feature: An e-mail given must be one that can be delivered to
  The limits are those of RFC 5321 (64 octets before the @, 254 in all) and RFC 6531 (letters of every script); octets are
  counted, not characters. Symptoms seen elsewhere: addresses with "+" or "'" refused, "name@host." accepted and lost.

  Background:
    Given the visitor writes "Do you ship to Norway?"
    And 5 seconds pass

  Scenario Outline: Accepted: <what>
    When the visitor sends the form with:
      | name   | Anna      |
      | e-mail | <address> |
    Then the visitor sees no form
    And the agent sees the contact details:
      | e-mail | <address> |

    Examples:
      | what                 | address                                                                       |
      | a plain one          | anna@mail.example                                                             |
      | capitals             | ANNA@Mail.Example                                                             |
      | a tag                | anna+shop@mail.example                                                        |
      | an apostrophe        | o'neill@mail.example                                                          |
      | a dot                | anna.berg@mail.example                                                        |
      | one letter           | a@b.co                                                                        |
      | a hyphen             | anna@my-shop.example                                                          |
      | signs                | !#$%&'+/=?^_`{}~-@mail.example                                                |
      | a line break pasted  | anna@mail.example\n                                                           |
      | a domain with umlaut | anna@bücher.example                                                           |
      | the same in ASCII    | anna@xn--bcher-kva.example                                                    |
      | Cyrillic             | анна@почта.example                                                            |
      | Chinese              | 用户@例子.example                                                             |
      | 64 octets before @   | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@mail.example |
      | 64 octets of é       | éééééééééééééééééééééééééééééééé@mail.example                                 |
      | a label of 63        | anna@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.example  |
      | 254 octets           | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc.ddddddddddddddddddddddddddddddddddddddddddddddddddddd.example |

  Scenario Outline: Refused: <what>
    When the visitor sends the form with:
      | name   | Anna      |
      | e-mail | <address> |
    Then the form reports a problem with the e-mail
    And the visitor sees "This e-mail address does not look right."
    And the form holds:
      | name   | Anna      |
      | e-mail | <address> |
    And the agent does not see "Anna"
    And the CRM has 0 leads

    Examples:
      | what                  | address                                                                       |
      | no @                  | anna.mail.example                                                             |
      | nothing before @      | @mail.example                                                                 |
      | nothing after @       | anna@                                                                         |
      | two @                 | anna@@mail.example                                                            |
      | two @ apart           | anna@home@mail.example                                                        |
      | a dot at the very end | anna@mail.example.                                                            |
      | a dot before @        | anna.@mail.example                                                            |
      | a dot first           | .anna@mail.example                                                            |
      | two dots              | anna..berg@mail.example                                                       |
      | two dots after @      | anna@mail..example                                                            |
      | a space before @      | anna berg@mail.example                                                        |
      | a space after @       | anna@ma il.example                                                            |
      | a comma for a dot     | anna@mail,example                                                             |
      | a bare host           | anna@mail                                                                     |
      | a number              | anna@192.0.2.1                                                                |
      | a hyphen first        | anna@-mail.example                                                            |
      | a hyphen last         | anna@mail-.example                                                            |
      | two addresses         | anna@mail.example, ben@mail.example                                           |
      | angle brackets        | <anna@mail.example>                                                           |
      | with the name         | Anna <anna@mail.example>                                                      |
      | a label of 64         | anna@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.example |
      | a link                | https://mail.example/anna                                                     |

  Scenario Outline: Too long: <what>
    When the visitor sends the form with:
      | name   | Anna      |
      | e-mail | <address> |
    Then the form reports a problem with the e-mail
    And the visitor sees "This e-mail address is too long to receive messages."
    And the agent does not see "Anna"

    Examples:
      | what               | address                                                                        |
      | 65 octets before @ | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@mail.example |
      | 66 octets of é     | ééééééééééééééééééééééééééééééééé@mail.example                                 |
      | 255 octets         | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc.dddddddddddddddddddddddddddddddddddddddddddddddddddddd.example |
      | longer in ASCII    | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@é.é.é.é.é.é.é.é.é.é.é.é.é.é.é.é.é.é.é.é.é.é.é.é.é.example |

  Scenario: An address pasted from a web page with an unseen mark at its end
    When the visitor sends the form with:
      | name   | Anna              |
      | e-mail | anna@mail.example​ |
    Then the visitor sees no form
    And the agent sees the contact details:
      | e-mail | anna@mail.example |
