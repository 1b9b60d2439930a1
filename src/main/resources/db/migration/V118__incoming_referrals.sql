-- What somebody who is not the police referred, and which police units it was offered to; codes and moments only, nothing of the person.
create table zv_incoming_referral (
    case_reference varchar(9) primary key references zv_case (reference),
    receipt varchar(12) not null,
    form varchar(40) not null,
    sender varchar(40),
    sender_role varchar(20) not null,
    sent_at timestamp with time zone not null,
    danger boolean not null,
    sender_next varchar(16),
    ending varchar(16),
    ended_at timestamp with time zone,
    version integer not null,
    constraint zv_incoming_referral_receipt unique (receipt)
);
create index zv_incoming_referral_sender on zv_incoming_referral (sender, sent_at);
create table zv_incoming_offer (
    referral varchar(9) not null references zv_incoming_referral (case_reference),
    position integer not null,
    unit varchar(40) not null,
    offered_at timestamp with time zone not null,
    answer varchar(12),
    reason varchar(24),
    sent_on varchar(30),
    remedies varchar(20),
    answered_at timestamp with time zone,
    primary key (referral, position)
);
