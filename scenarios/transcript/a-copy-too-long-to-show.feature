@TRANS-5 @MAIL-2
Feature: A copy too long to show
  Large mail programs cut an e-mail's HTML at 102 kB, in the middle of a message. A copy that would be longer shows its first
  messages and carries all of them as an attached text: none is lost, and the e-mail says where they are.

  Background:
    Given the greeting is off
    And the visitor is known as:
      | e-mail | anna@example.com |

  Scenario: What fits is shown, nothing is attached
    When the visitor writes 200 messages
    And the agent ends the conversation
    Then anna@example.com receives the transcript with:
      | messages | 200                  |
      | message  | You: Message 200     |
      | lacks    | too long to be shown |
      | lacks    | attached             |

  Scenario: What does not fit is attached, and the e-mail says so
    When the visitor writes 1000 messages
    And the agent sends the file "offer.pdf"
    And the agent ends the conversation
    Then anna@example.com receives the transcript with:
      | messages   | 1001                   |
      | message    | You: Message 1         |
      | message    | You: Message 1000      |
      | message    | Agent: offer.pdf       |
      | attachment | Conversation no. 1.txt |
      | contains   | This e-mail is too long to be shown in full. You will find everything in the attached file: Conversation no. 1.txt |

  @LANG-1
  Scenario Outline: The file and what is said of it are in the language of the e-mail: <language>
    Given the mail language is <language>
    When the visitor writes 1000 messages
    And the agent ends the conversation
    Then anna@example.com receives the transcript in <language> with:
      | messages   | 1000   |
      | attachment | <file> |
      | contains   | <file> |

    Examples:
      | language            | file                  |
      | French              | Conversation n° 1.txt |
      | Arabic              | المحادثة رقم 1.txt    |
      | Traditional Chinese | 對話編號：1.txt       |
      | Thai                | การสนทนาหมายเลข 1.txt |
