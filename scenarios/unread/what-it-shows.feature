Feature: The e-mail shows the question and the answers
  Read on a telephone, without the chat at hand, it must make sense by itself.

  Background:
    Given agent Alice is online
    And agent Bob is online
    And the visitor is known as:
      | name   | Anna             |
      | e-mail | anna@example.com |

  @UNREAD-8
  Scenario: The question is the visitor's messages just before the first reply
    When the visitor writes "Good morning!"
    And agent Alice writes "Good morning, Anna."
    And the visitor writes "I ordered a lamp."
    And the visitor writes "It came without its bulb."
    And the visitor looks away
    And agent Alice writes "I am sorry."
    And agent Alice writes "A bulb is on its way."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | question | You: I ordered a lamp.         |
      | question | You: It came without its bulb. |
      | reply    | Alice: I am sorry.             |
      | reply    | Alice: A bulb is on its way.   |
      | lacks    | Good morning                   |
      | contains | Conversation no. 1             |

  @UNREAD-8
  Scenario: A visitor's message between two replies does not become the question of the first
    When the visitor writes "I ordered a lamp."
    And the visitor looks away
    And agent Alice writes "Which one?"
    And 30 seconds pass
    And the visitor writes "The brass one."
    And agent Alice writes "It is on its way."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | question | The brass one.    |
      | reply    | It is on its way. |
      | lacks    | Which one?        |

  @UNREAD-8
  Scenario: An answer that comes in two halves shows the question both times
    When the visitor writes "I ordered a lamp."
    And agent Alice writes "One moment please."
    And the visitor looks away
    And agent Alice writes "It is on its way."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | question | I ordered a lamp.  |
      | reply    | It is on its way.  |
      | lacks    | One moment please. |

  @UNREAD-8
  Scenario: Times are those of the messages, not of the e-mail
    When the visitor writes "I ordered a lamp."
    And the visitor looks away
    And 2 hours pass
    And agent Alice writes "It is on its way."
    And 1 minute passes
    Then anna@example.com receives the unread replies with:
      | contains | You January 5, 2026 at 9:00 AM I ordered a lamp.    |
      | contains | Alice January 5, 2026 at 11:00 AM It is on its way. |
      | lacks    | 11:01                                               |

  @UNREAD-8
  Scenario: A file the visitor sent is part of the question
    When the visitor writes "Is this yours?"
    And the visitor sends the file "lamp.jpg"
    And the visitor looks away
    And agent Alice writes "Yes, model 12."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | question | Is this yours?           |
      | question | File: lamp.jpg (12.3 kB) |
      | reply    | Yes, model 12.           |

  @UNREAD-8
  Scenario: A reply of several lines arrives whole
    When the visitor writes "Where are you?"
    And the visitor looks away
    And agent Alice writes:
      """
      12 Mill Street

      open until 6 pm
      """
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | reply | 12 Mill Street open until 6 pm |

  @UNREAD-8 @UNREAD-3
  Scenario: Replies of two agents travel together, each under its author's name
    When the visitor writes "I ordered a lamp."
    And the visitor looks away
    And agent Alice writes "Which one?" in conversation 1
    And agent Bob writes "I have found it: the brass one." in conversation 1
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | reply | Alice: Which one?                    |
      | reply | Bob: I have found it: the brass one. |
